// A shop, as SurveyJS would ask about it.
export const shop = () => ({
	title: { default: 'A shop', de: 'Ein Laden' },
	pages: [
		{
			name: 'page1',
			elements: [
				{
					type: 'rating',
					name: 'nps',
					title: { default: 'Recommend us?', de: 'Weiterempfehlen?' },
					isRequired: true,
					rateMin: 0,
					rateMax: 10
				},
				{
					type: 'checkbox',
					name: 'best features',
					choices: ['Speed', { value: 'ux', text: { default: 'Ease', de: 'Einfach' } }],
					showOtherItem: true,
					showNoneItem: true,
					maxSelectedChoices: 2,
					visibleIf: '{nps} >= 9'
				},
				{
					type: 'comment',
					name: 'why',
					title: 'Why {nps}?',
					visibleIf: '{nps} <= 6 and {best features} notempty'
				}
			]
		},
		{
			name: 'page2',
			visibleIf: "{best features} contains 'ux'",
			elements: [
				{
					type: 'panel',
					name: 'panel',
					title: 'More',
					elements: [
						{ type: 'boolean', name: 'ok', title: 'All right?' },
						{ type: 'text', name: 'age', inputType: 'number', min: 18, visibleIf: '{ok} = true', colSpan: 2 },
						{
							type: 'radiogroup',
							name: 's',
							choices: [1, 2, 3],
							defaultValue: 1,
							visibleIf: "{best features} anyof ['ux', 'Speed']"
						}
					]
				},
				{
					type: 'matrix',
					name: 'm',
					columns: ['a', 'b'],
					rows: [{ value: 'r1', text: 'Row' }, 'r2'],
					isAllRowRequired: true
				},
				{ type: 'multipletext', name: 'mt', items: [{ name: 'x', title: 'X' }, { name: 'y' }] },
				{ type: 'file', name: 'f' },
				{ type: 'html', name: 'h', html: '<h1>Hello</h1><p>there &amp; here</p>' },
				{ type: 'text', name: 'early', visibleIf: '{late} = 1' },
				{ type: 'text', name: 'late', visibleIf: '{early} = 1' },
				{ type: 'rating', name: 'stars', rateType: 'stars' },
				{ type: 'dropdown', name: 'd', choices: ['x', 'y'], choicesOrder: 'random' },
				{ type: 'ranking', name: 'rk', choices: ['x', 'y'] },
				{ type: 'matrixdropdown', name: 'md', columns: [{ name: 'c1' }], choices: ['p'], rows: ['ra', 'rb'] }
			]
		}
	],
	triggers: [{ type: 'complete', expression: '{nps} = 1' }]
});
